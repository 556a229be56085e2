export { addDepartment } from './add-department.ts'
export { listDepartments, readDepartment } from './list-departments.ts'
export { renameDepartment } from './rename-department.ts'
export { retireDepartment } from './retire-department.ts'
