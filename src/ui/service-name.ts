export { serviceName } from '@/domain/pages/service-name'
