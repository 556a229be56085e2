export { addDepartment } from './add-department.ts'
export { type DepartmentSummary, listDepartments, readDepartment } from './list-departments.ts'
export { renameDepartment } from './rename-department.ts'
export { retireDepartment } from './retire-department.ts'
